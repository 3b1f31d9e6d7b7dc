package vn.danvan.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.SignedInUser;

/** Hands controllers the acting person as a plain {@link Actor} parameter. */
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        SignedInUser user = RouteRule.signedIn();
        if (user == null) {
            throw new Forbidden("not signed in");
        }
        return user.actor();
    }
}
