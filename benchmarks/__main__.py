"""`make bench`: the demo in a database of its own, every benchmark, one table."""

import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OWN = ("__main__", "measure", "yardstick")

# Before Django reads its settings: a folder of the benchmarks' own.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")
os.environ.setdefault("VAR_DIR", str(ROOT / "var" / "bench"))


def main() -> None:
    Path(os.environ["VAR_DIR"]).mkdir(parents=True, exist_ok=True)
    prepare_demo()
    yardstick = importlib.import_module(".yardstick", __package__).run()
    print(f"{'':28}{'median':>10}{'p95':>10}{'× yardstick':>13}")
    show(yardstick, yardstick)
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name not in OWN:
            for result in importlib.import_module(f".{module.name}", __package__).run():
                show(result, yardstick)


def prepare_demo() -> None:
    """The demo is made with DEBUG on, for it refuses otherwise; pages are timed with it off."""
    command = [sys.executable, "-m", "config.prepare"]
    subprocess.run(command, env={**os.environ, "DEBUG": "1", "DEMO": "1"}, cwd=ROOT, check=True)
    os.environ |= {"DEBUG": "0", "DEMO": "0"}
    importlib.import_module("config.prepare").main()


def show(result, yardstick) -> None:
    times = f"{result.median * 1000:>7.1f} ms{result.p95 * 1000:>7.1f} ms"
    print(f"{result.name:28}{times}{result.median / yardstick.median:>12.1f}  {result.note}")


if __name__ == "__main__":
    main()
