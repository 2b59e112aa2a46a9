package org.fcrsuite.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without scripts: keeps cookies, fills in forms, follows nothing by itself. */
public final class Visitor {

    public static final String USER = "manager";
    public static final String PASSWORD = "only-for-the-tests-4711";
    private static final Pattern TOKEN = Pattern.compile("name=\"fcr-form\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    public static Visitor loggedIn() {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(USER, PASSWORD).then().statusCode(303);
        return visitor;
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public Response get(String path) {
        Response response = keep(request().urlEncodingEnabled(false).get(path));
        Matcher found = TOKEN.matcher(response.asString());
        token = found.find() ? found.group(1) : token;
        return response;
    }

    public Response logIn(String user, String password) {
        return post("/login", Map.of("user", user, "password", password));
    }

    public Response post(String path, Map<String, String> fields) {
        return keep(request().formParam("fcr-form", token).formParams(fields).post(path));
    }

    public RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    private Response keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }
}
