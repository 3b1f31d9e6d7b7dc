package vn.danvan.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template of a view name such as {@code directive/tasks}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final UiFactory uis;

    JteViewResolver(TemplateEngine templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        return viewName.startsWith("redirect:")
                        || viewName.startsWith("forward:")
                        || !templates.hasTemplate(viewName + ".jte")
                ? null
                : new JteView(templates, uis, viewName);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
