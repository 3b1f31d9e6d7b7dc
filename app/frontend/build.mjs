// Builds the style sheet, the script and the fonts into the folder that the server serves under /assets.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../target/classes/static/assets");
const fonts = join(here, "node_modules/@fontsource/be-vietnam-pro/files");

mkdirSync(join(out, "fonts"), { recursive: true });

const styles = sass.compile(join(here, "src/styles/app.scss"), {
  loadPaths: [here],
  style: "compressed",
  quietDeps: true,
  logger: sass.Logger.silent,
});
writeFileSync(join(out, "app.css"), styles.css);

const bundle = {
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome109", "firefox115", "safari15"],
  legalComments: "none",
};
// The pages for filling in have scripts of their own, so that other pages stay light; the worker stands beside them.
for (const name of ["app", "fill", "offline-list", "offline-worker"]) {
  await esbuild.build({ ...bundle, entryPoints: [join(here, `src/${name}.js`)], outfile: join(out, `${name}.js`) });
}
// Fetched by the page of figures alone.
await esbuild.build({ ...bundle, entryPoints: [join(here, "src/figure-chart.js")], outfile: join(out, "figure-chart.js") });

for (const subset of ["latin", "latin-ext", "vietnamese"]) {
  for (const weight of ["400", "700"]) {
    const name = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
    cpSync(join(fonts, name), join(out, "fonts", name));
  }
}
cpSync(join(here, "src/icon.svg"), join(out, "icon.svg"));
cpSync(join(here, "node_modules/@ministryofjustice/frontend/moj/assets/images"), join(out, "images"), { recursive: true });

const hash = createHash("sha256");
for (const name of readdirSync(out).filter((file) => /\.(css|js)$/.test(file)).sort()) {
  hash.update(readFileSync(join(out, name)));
}
writeFileSync(join(out, "version.txt"), hash.digest("hex").slice(0, 12));
