package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands controllers the {@link Turn} they answer. */
@Configuration(proxyBeanMethods = false)
class TurnArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Texts texts;

    TurnArgument(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Turn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ModelAndViewContainer page = Objects.requireNonNull(container);
        Model model = (Model) page.getModel();
        RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
        page.setRedirectModel(redirect);
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Turn(
                RequestContextUtils.getLocale(servlet),
                model,
                redirect,
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                texts);
    }
}
