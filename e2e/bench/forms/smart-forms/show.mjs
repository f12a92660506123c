import {
  BaseRenderer,
  getResponse,
  removeEmptyAnswersFromResponse,
  RendererThemeProvider,
  useBuildForm,
  useRendererQueryClient,
} from "@aehrc/smart-forms-renderer";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

// What a page with Smart Forms does: fetch the questionnaire that its address names, show it, give out the response.
const name = new URLSearchParams(globalThis.location.search).get("of");
const questionnaire = await (await fetch(`../${name}.json`)).json();
createRoot(document.getElementById("form")).render(createElement(Form));
globalThis.givenResponse = () => removeEmptyAnswersFromResponse(questionnaire, getResponse());

function Form() {
  const client = useRendererQueryClient();
  const isBuilding = useBuildForm({ questionnaire });
  const form = isBuilding ? "Loading" : createElement(BaseRenderer);
  return createElement(
    RendererThemeProvider,
    null,
    createElement(QueryClientProvider, { client }, form),
  );
}
