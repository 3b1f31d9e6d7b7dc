// A form marked data-auto-submit is sent as soon as one of its fields changes; its button stays for those without script.
export function autoSubmit() {
  for (const form of document.querySelectorAll("form[data-auto-submit]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
}
