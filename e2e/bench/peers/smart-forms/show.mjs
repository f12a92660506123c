import {
  BaseRenderer,
  RendererThemeProvider,
  useBuildForm,
  useRendererQueryClient,
} from "@aehrc/smart-forms-renderer";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

// What a page with Smart Forms does: fetch the questionnaire, show it.
const response = await fetch("../questionnaire.json");
const questionnaire = await response.json();
createRoot(document.getElementById("form")).render(createElement(Form));

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
