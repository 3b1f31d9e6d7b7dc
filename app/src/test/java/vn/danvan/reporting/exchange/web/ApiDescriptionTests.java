package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.danvan.reporting.exchange.Codes;
import vn.danvan.support.DanvanTest;

/** The description of the addresses for programs says what the code does: every address, parameter, content and property. */
@DanvanTest
class ApiDescriptionTests {

    private static final Set<String> ANY = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /** A route, once for each of its addresses. */
    private record Route(String name, RequestMappingInfo mapping, HandlerMethod handler) {}

    private final String text;
    private final ApiDescription description;
    private final List<Route> routes;

    ApiDescriptionTests(
            @Autowired MockMvcTester mvc,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
            throws UnsupportedEncodingException {
        text = mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsString();
        description = ApiDescription.of(text);
        routes = mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> (methods.isEmpty() ? ANY : methods)
                        .stream().map(method -> new Route(method + " " + path, mapping, handler)));
    }

    private Set<String> names() {
        return routes.stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aParserOfOpenApiHasNothingToSay() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(text, null, null);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1.");
        assertThat(read.getOpenAPI().getPaths()).hasSize(15);
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        assertThat(description.operations().stream().map(ApiDescription.Operation::toString))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        Map<String, Set<String>> paths = new TreeMap<>();
        description
                .operations()
                .forEach(operation -> paths.computeIfAbsent(
                                operation.content().get("operationId").asString(), _ -> new HashSet<>())
                        .add(operation.method() + operation.address().replaceFirst("/api(/v1)?", "")));
        assertThat(paths.values()).allSatisfy(places -> assertThat(places).hasSize(1));
    }

    @Test
    void everyParameterIsDescribedAsItIsRead() {
        for (String name : names()) {
            Set<String> read = handlers(name)
                    .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                    .flatMap(ApiDescriptionTests::parameters)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : operation(name).path("parameters")) {
                described.add(described(description.follow(parameter)));
            }
            assertThat(described).as(name).isEqualTo(read);
        }
    }

    private static Stream<String> parameters(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable part = parameter.getParameterAnnotation(PathVariable.class);
        if (asked != null) {
            String otherwise = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? "" : asked.defaultValue();
            return Stream.of(asked.name() + " query " + type(parameter.getParameterType()) + otherwise(otherwise));
        }
        if (part != null) {
            return Stream.of(part.value() + " path string");
        }
        return parameter.getParameterType().isRecord()
                        && parameter.getParameterType().getPackage() == DataValueParameters.class.getPackage()
                        && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(one -> one.getName() + " query " + type(one.getType())
                                + otherwise(one.getType() == Boolean.class ? "false" : ""))
                : Stream.empty();
    }

    private static String described(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        return parameter.get("name").asString() + " " + parameter.get("in").asString() + " "
                + (schema.has("type") ? schema.get("type").asString() : "string")
                + otherwise(schema.has("default") ? schema.get("default").asString() : "");
    }

    private static String otherwise(String value) {
        return value.isEmpty() ? "" : " or else " + value;
    }

    @Test
    void everyKindOfContentIsDescribed() {
        for (String name : names()) {
            Set<String> taken = routes.stream()
                    .filter(route -> route.name().equals(name))
                    .flatMap(route -> route.mapping().getConsumesCondition().getConsumableMediaTypes().stream())
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            assertThat(fields(operation(name).at("/requestBody/content")))
                    .as(name)
                    .isEqualTo(taken);
            Set<String> given = routes.stream()
                    .filter(route -> route.name().equals(name))
                    .flatMap(route -> route.mapping().getProducesCondition().getProducibleMediaTypes().stream())
                    .map(type -> type.getType() + "/" + type.getSubtype())
                    .collect(Collectors.toSet());
            Set<String> answers = new HashSet<>();
            for (JsonNode answer : operation(name).get("responses")) {
                answers.addAll(fields(description.follow(answer).path("content")));
            }
            assertThat(answers).as(name).containsAll(given);
        }
    }

    @Test
    void everyPropertyIsDescribed() throws ClassNotFoundException {
        Map<String, Class<?>> records = new TreeMap<>(Map.of(
                "DataValueSet", DataValueSetBody.class,
                "DataValue", DataValueSetBody.Item.class,
                "Answer", Dhis2Answer.class,
                "Problem", Class.forName("vn.danvan.web.Problems$Problem")));
        records.put("RegistrationSet", RegistrationSet.class);
        records.put("Item", RegistrationSet.Item.class);
        records.put("Pager", CodeListAnswers.Pager.class);
        for (Class<?> parts : List.of(Dhis2Answer.class, Codes.class)) {
            for (Class<?> part : parts.getDeclaredClasses()) {
                records.put(part.getSimpleName(), part);
            }
        }
        Set<String> described = new TreeSet<>(fields(description.document().at("/components/schemas")));
        described.remove("Period");
        assertThat(described).isEqualTo(records.keySet());
        records.forEach((name, type) -> {
            JsonNode schema = description.schema(name);
            Set<String> properties = schema.get("properties").properties().stream()
                    .map(one -> one.getKey() + " " + propertyType(one.getValue()))
                    .collect(Collectors.toSet());
            assertThat(properties)
                    .as(name)
                    .isEqualTo(Arrays.stream(type.getRecordComponents())
                            .map(one -> one.getName() + " " + type(one.getType()))
                            .collect(Collectors.toSet()));
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(one -> required.add(one.asString()));
            assertThat(required).as(name).isEqualTo(always(type));
        });
    }

    private String propertyType(JsonNode schema) {
        JsonNode followed = description.follow(schema);
        return followed.has("type") ? followed.get("type").asString() : "object";
    }

    /** What never lacks in an answer. */
    private static Set<String> always(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String type(Class<?> type) {
        if (type == List.class) {
            return "array";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long" -> "integer";
            case "boolean", "Boolean", "String" -> type.getSimpleName().toLowerCase(Locale.ROOT);
            default -> "object";
        };
    }

    private static Set<String> fields(JsonNode node) {
        return new HashSet<>(node.propertyNames());
    }

    private Stream<HandlerMethod> handlers(String name) {
        return routes.stream().filter(route -> route.name().equals(name)).map(Route::handler);
    }

    private JsonNode operation(String name) {
        int blank = name.indexOf(' ');
        return description
                .operation(name.substring(0, blank), name.substring(blank + 1))
                .content();
    }
}
