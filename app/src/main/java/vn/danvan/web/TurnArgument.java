package vn.danvan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands controllers the {@link Turn} they answer. */
@Configuration(proxyBeanMethods = false)
class TurnArgument extends HandedArgument<Turn> {

    private final Texts texts;

    TurnArgument(Texts texts) {
        super(Turn.class);
        this.texts = texts;
    }

    @Override
    Turn handed(ModelAndViewContainer page, HttpServletRequest request, HttpServletResponse response) {
        RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
        page.setRedirectModel(redirect);
        return new Turn(RequestContextUtils.getLocale(request), (Model) page.getModel(), redirect, response, texts);
    }
}
