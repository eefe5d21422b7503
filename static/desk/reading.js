// While an import is being read its page is asked again. Until it is done only the bar is changed,
// so that whoever stands on the button to drop it stays there.
const EVERY = 1500; // milliseconds

async function again() {
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // The network is away for a moment: ask again.
  }
  if (document.querySelector("[data-reading]")) setTimeout(again, EVERY);
}

function show(page) {
  const part = page.querySelector("[data-reading]") ? "[data-progress]" : "[data-import]";
  const there = page.querySelector(part);
  if (there) document.querySelector(part).replaceWith(there);
}

setTimeout(again, EVERY);
