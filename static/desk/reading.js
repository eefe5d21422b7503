// While an import is being read its page is asked again, and the part that tells of it is changed.
const EVERY = 1500; // milliseconds

async function again() {
  const here = document.querySelector("[data-import]");
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const there = page.querySelector("[data-import]");
      if (there) here.replaceWith(there);
    }
  } catch {
    // The network is away for a moment: ask again.
  }
  if (document.querySelector("[data-reading]")) setTimeout(again, EVERY);
}

if (document.querySelector("[data-reading]")) setTimeout(again, EVERY);
