// Makes and proves passkeys. A form marked data-passkey ("make" or "prove") is shown only where the browser can do it;
// its data-options address gives what the browser needs and its data-answer address takes what the device made of it.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(form, address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      "X-CSRF-TOKEN": form.querySelector('input[type="hidden"]').value,
    },
    body: JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error("refused"), { refusal: result.error });
  }
  return result;
}

const withBytes = (list) => (list ?? []).map((known) => ({ ...known, id: toBytes(known.id) }));

async function make(form) {
  const password = form.querySelector('input[type="password"]').value;
  const options = await post(form, form.dataset.options, { password });
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  return post(form, form.dataset.answer, {
    label: form.elements.namedItem("label").value,
    credential: {
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment,
      response: {
        attestationObject: toText(made.response.attestationObject),
        clientDataJSON: toText(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      },
    },
  });
}

async function prove(form) {
  const options = await post(form, form.dataset.options, {});
  const proof = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
  const { response } = proof;
  return post(form, form.dataset.answer, {
    id: proof.id,
    rawId: toText(proof.rawId),
    type: proof.type,
    clientExtensionResults: proof.getClientExtensionResults(),
    authenticatorAttachment: proof.authenticatorAttachment,
    response: {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined,
    },
  });
}

export function passkeys() {
  if (!window.PublicKeyCredential) {
    return;
  }
  for (const none of document.querySelectorAll("[data-passkey-none]")) {
    none.hidden = true;
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const message = form.querySelector("[data-passkey-message]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      message.hidden = true;
      try {
        const result = await (form.dataset.passkey === "make" ? make(form) : prove(form));
        window.location.assign(result.location);
      } catch (fault) {
        message.textContent = fault.refusal ?? form.dataset.cancelled;
        message.hidden = false;
      }
    });
  }
}
