package vn.danvan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** A page drawn by a compiled template; every template gets {@code ui} beside the model. */
class JteView implements View {

    private final TemplateEngine templates;
    private final UiFactory uis;
    private final String name;

    JteView(TemplateEngine templates, UiFactory uis, String name) {
        this.templates = templates;
        this.uis = uis;
        this.name = name;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("ui", uis.create(request, parameters.get("flash")));
        parameters.putIfAbsent("errors", FormErrors.none());
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(name + ".jte", parameters, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
