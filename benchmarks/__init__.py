"""How long things take, each run beside a yardstick: `make bench`.

A number in milliseconds says as much about the machine as about the code. So each run also times
the same piece of work (`yardstick.py`) and every result is told as a multiple of it: that figure
can be compared between machines and between versions.

A benchmark is a module here with `run() -> Iterator[Result]`; the runner finds it.
"""
