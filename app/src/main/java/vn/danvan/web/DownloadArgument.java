package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the {@link Download} they answer with; the handler has answered when it returns. */
@Configuration(proxyBeanMethods = false)
class DownloadArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final UiFactory uis;
    private final Texts texts;
    private final ObjectProvider<BodyNames> bodies;

    DownloadArgument(UiFactory uis, Texts texts, ObjectProvider<BodyNames> bodies) {
        this.uis = uis;
        this.texts = texts;
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Download.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Objects.requireNonNull(container).setRequestHandled(true);
        Ui ui = uis.create(servlet, null);
        return new Download(
                ui,
                texts,
                () -> bodies.getObject().brief(ui.actor().body()),
                ending(servlet),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
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
