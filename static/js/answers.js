// When a form sent by htmx is refused, or does not arrive, says so beside the form in the server's
// words or in the page's own. The form stays as it is, with all that was typed.

const said = (form) => {
  const present = form.querySelector(":scope > .answer");
  if (present) return present;
  const place = document.createElement("p");
  place.className = "answer notice notice--error";
  place.setAttribute("role", "alert");
  form.append(place);
  return place;
};

const tell = (event) => {
  const form = event.detail.elt.closest("form");
  const answer = event.detail.xhr;
  if (!form) return;
  const isWords = answer?.getResponseHeader("Content-Type")?.startsWith("text/plain");
  said(form).textContent = isWords ? answer.responseText : document.body.dataset.notSaved;
};

document.addEventListener("htmx:responseError", tell);
document.addEventListener("htmx:sendError", tell);
document.addEventListener("htmx:timeout", tell);
