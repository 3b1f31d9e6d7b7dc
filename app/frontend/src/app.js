// Enhances pages that already work without it.
import { Button, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from "govuk-frontend";
import htmx from "htmx.org/dist/htmx.esm.js";
import { autoSubmit } from "./auto-submit.js";
import { day } from "./day.js";
import { figure } from "./figure.js";
import { fold } from "./fold.js";
import { nav } from "./nav.js";
import { account, offline } from "./offline.js";
import { review } from "./review.js";
import { passkeys } from "./passkeys.js";
import { selectAll } from "./select-all.js";
import { typing } from "./typing.js";

window.htmx = htmx;
document.body.classList.add("js-enabled", "govuk-frontend-supported");
// Only what pages use: all components together weigh more than the rest of this script.
for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component);
autoSubmit();
nav();
day();
fold();
figure();
selectAll();
review();
passkeys();
offline();
typing(account());
