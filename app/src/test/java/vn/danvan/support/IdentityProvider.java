package vn.danvan.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID Connect service on this machine (authorization code flow): whoever comes is the person a test says. */
public final class IdentityProvider {

    /** How this system is known to the service. */
    public static final String CLIENT = "danvan";

    /** What both sides know. */
    public static final String SECRET = "not-a-secret";

    private record Grant(String nonce, String redirect) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final RSAKey key;
    private final HttpServer server;
    private String person = "";
    private UnaryOperator<JWTClaimsSet.Builder> forgery = UnaryOperator.identity();
    private boolean foreignKey;

    /** Answers from the start. */
    public IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** Address without a slash at the end; also what tokens name as their issuer. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who comes next, with an honest token. */
    public void signIn(String username) {
        person = username;
        forgery = UnaryOperator.identity();
        foreignKey = false;
    }

    /** What is wrong with the next tokens. */
    public void forge(UnaryOperator<JWTClaimsSet.Builder> change) {
        forgery = change;
    }

    /** The next tokens are signed with a key that the service never published. */
    public void signWithForeignKey() {
        foreignKey = true;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        if (!"code".equals(asked.get("response_type")) || !CLIENT.equals(asked.get("client_id"))) {
            json(exchange, 400, "{}");
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked.getOrDefault("nonce", ""), asked.getOrDefault("redirect_uri", "")));
        URI back = URI.create(asked.get("redirect_uri") + "?code=" + code + "&state="
                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(asked.getOrDefault("code", ""));
        String known =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (grant == null
                || !grant.redirect().equals(asked.get("redirect_uri"))
                || !known.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + signed(grant)
                        + "\"}");
    }

    private String signed(Grant grant) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("id-of-" + person)
                .audience(CLIENT)
                .claim("nonce", grant.nonce())
                .claim("preferred_username", person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        try {
            RSAKey signing = foreignKey ? new RSAKeyGenerator(2048).keyID("one").generate() : key;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    forgery.apply(claims).build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
