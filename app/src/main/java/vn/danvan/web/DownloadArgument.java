package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Download} they answer with; the handler has answered when it returns. */
@Configuration(proxyBeanMethods = false)
class DownloadArgument extends HandedArgument<Download> {

    private final UiFactory uis;
    private final Texts texts;
    private final ObjectProvider<BodyNames> bodies;

    DownloadArgument(UiFactory uis, Texts texts, ObjectProvider<BodyNames> bodies) {
        super(Download.class);
        this.uis = uis;
        this.texts = texts;
        this.bodies = bodies;
    }

    @Override
    Download handed(ModelAndViewContainer page, HttpServletRequest request, HttpServletResponse response) {
        page.setRequestHandled(true);
        Ui ui = uis.create(request, null);
        return new Download(ui, texts, () -> bodies.getObject().brief(ui.actor().body()), ending(request), response);
    }

    private static String ending(HttpServletRequest request) {
        String path = request.getRequestURI();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        if (!ending.equals("csv") && !ending.equals("xlsx")) {
            throw new IllegalStateException("a download's address ends in .csv or .xlsx");
        }
        return ending;
    }
}
