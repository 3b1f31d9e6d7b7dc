package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.danvan.support.DanvanTest;

/** Every route says who may use it. */
@DanvanTest
class RouteRuleTests {

    /** The whole list of what a stranger may reach; a new entry here is a decision, not a habit. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "GET /sign-in/code",
            "POST /sign-in/code",
            "POST /sign-in/passkey",
            "POST /sign-in/passkey/options",
            "GET /language",
            "GET /calendar/{token:[A-Za-z0-9_-]{20,64}}.ics",
            "GET /offline-worker.js",
            "GET /signed-out",
            "GET /api/openapi.json",
            "GET /setup",
            "POST /setup",
            "/error");

    private final Map<RequestMappingInfo, HandlerMethod> routes;
    private final MockMvcTester mvc;

    RouteRuleTests(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired MockMvcTester mvc) {
        this.routes = mapping.getHandlerMethods();
        this.mvc = mvc;
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        List<String> without = routes.entrySet().stream()
                .filter(route -> isOurs(route.getValue()))
                .filter(route -> !RouteRule.isOpen(route.getValue()) && RouteRule.rule(route.getValue()) == null)
                .map(route -> name(route.getKey()))
                .toList();
        assertThat(routes).hasSizeGreaterThan(8);
        assertThat(without).isEmpty();
    }

    @Test
    void strangersReachOnlyTheNamedRoutes() {
        Set<String> open = routes.entrySet().stream()
                .filter(route -> isOurs(route.getValue()) && RouteRule.isOpen(route.getValue()))
                .map(route -> name(route.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OPEN).containsAll(open);
    }

    @Test
    void aStrangerIsLedToSignInFromEveryOtherPage() {
        routes.entrySet().stream()
                .filter(route -> isOurs(route.getValue()) && !RouteRule.isOpen(route.getValue()))
                .filter(route -> !isApi(route.getKey()))
                .forEach(route -> {
                    HttpMethod method = route.getKey().getMethodsCondition().getMethods().stream()
                            .findFirst()
                            .map(found -> found.asHttpMethod())
                            .orElse(HttpMethod.GET);
                    String path = address(path(route.getKey()));
                    assertThat(mvc.method(method).uri(path).with(csrf()))
                            .as(method + " " + path)
                            .hasStatus3xxRedirection()
                            .hasRedirectedUrl("/sign-in");
                });
    }

    @Test
    void aProgramWithoutAKeyIsTurnedAwayFromEveryAddressForPrograms() {
        List<String> addresses = routes.entrySet().stream()
                .filter(route -> isApi(route.getKey()) && !RouteRule.isOpen(route.getValue()))
                .map(route -> address(path(route.getKey())))
                .toList();
        assertThat(addresses).isNotEmpty();
        assertThat(addresses)
                .allSatisfy(address -> assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.UNAUTHORIZED));
    }

    private static boolean isApi(RequestMappingInfo route) {
        return path(route).startsWith("/api/");
    }

    /** An address of the route: a year where digits are wanted, else an id that nothing has. */
    private static String address(String pattern) {
        return pattern.replaceAll("\\{year:[^/]*}", "2021")
                .replaceAll("\\{[a-z]+:([a-z]+)\\|[^}]*}", "$1")
                .replaceAll("\\{[^/]+}", "0190d4b2-0000-7000-8000-000000000000");
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("vn.danvan");
    }

    private static String name(RequestMappingInfo route) {
        return (route.getMethodsCondition().getMethods().stream()
                                .findFirst()
                                .map(Enum::name)
                                .orElse("") + " " + path(route))
                .strip();
    }

    private static String path(RequestMappingInfo route) {
        return route.getPatternValues().iterator().next();
    }
}
