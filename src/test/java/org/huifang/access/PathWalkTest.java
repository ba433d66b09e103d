package org.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.huifang.HuifangApplication;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything the server maps, asked for by nobody in particular and by a page of another site. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false")
class PathWalkTest {

    /** Open to everybody, each with its reason. */
    private static final List<String> PUBLIC = List.of(
            // says whether the node is healthy and nothing else
            "GET /actuator/health",
            "GET /actuator/health/**",
            // the provider's signature is asked for, once there is such a provider
            "POST /api/webhooks/{}",
            // describes the API
            "GET /api/openapi",
            "GET /api/openapi.yaml",
            "GET /api/openapi/{}",
            // customers' pages; a signed link or a number with its code opens what there is
            "GET /complain",
            "POST /complain",
            "GET /status",
            "POST /status",
            // what was improved, as a person released it
            "GET /improvements/published",
            "* /c/**",
            "* /d/**",
            "* /s/**",
            "* /k/**",
            "* /o/**",
            // what pages need before anybody is logged in
            "* /error",
            "GET /style/**",
            "GET /favicon.ico",
            // the webapps: files, the login, and what its form has to know
            "GET /camunda/assets/**",
            "GET /camunda/lib/**",
            "GET /camunda/favicon.ico",
            "GET /camunda/app/**",
            "GET /camunda/api/*/plugin/{}/static/{}",
            "GET /camunda/api/engine/engine",
            "GET /camunda/api/engine/engine/{}/identity/password-policy",
            "POST /camunda/api/engine/engine/{}/identity/password-policy",
            "GET /camunda/api/admin/auth/user/{}",
            "POST /camunda/api/admin/auth/user/{}/login/{}",
            "POST /camunda/api/admin/auth/user/{}/logout",
            "GET /camunda/api/admin/plugin/license/{}/check-key");

    /** Customers' pages, each form of which carries a signed pass. */
    private static final List<String> WITHOUT_COOKIES =
            List.of("* /complain", "* /status", "* /c/**", "* /d/**", "* /s/**", "* /k/**", "* /o/**");

    @Autowired
    List<RequestMappingInfoHandlerMapping> controllers;

    @Autowired
    List<AbstractUrlHandlerMapping> files;

    @Autowired
    ServletContext servlets;

    @Autowired
    StaffDriver staff;

    @LocalServerPort
    int port;

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void everyPathIsAuthenticatedOrExplicitlyPublic() {
        var house = new RunningHouse(port);
        var open = new TreeSet<String>();
        var paths = paths();
        for (var path : paths) {
            var answer = ask(house, path);
            if (!isRefused(answer) && PUBLIC.stream().noneMatch(named -> covers(named, path))) {
                open.add("%s is open: %d".formatted(path, answer.statusCode()));
            }
        }

        assertThat(paths)
                .as("of our controllers, the engine's API and its webapps")
                .hasSizeGreaterThan(900);
        assertThat(open).isEmpty();
    }

    @Test
    void noPathIsChangedByAPageOfAnotherSite() {
        var house = new RunningHouse(port);
        staff.user("w.admin", Group.ADMINS);
        var browser = house.browser();
        assertThat(browser.logIn("w.admin", RunningHouse.PASSWORD, "tasklist").statusCode())
                .isEqualTo(200);
        var fooled = new TreeSet<String>();
        var changing = paths().stream()
                .filter(path -> !path.startsWith("GET "))
                .filter(path -> WITHOUT_COOKIES.stream().noneMatch(named -> covers(named, path)))
                .toList();
        for (var path : changing) {
            var words = path.split(" ");
            var answer = browser.send(house.request(words[0], concrete(words[1]), "{}")
                    .header("Origin", "https://elsewhere.example")
                    .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
            if (answer.statusCode() != 403) {
                fooled.add("%s was done for a page of another site: %d".formatted(path, answer.statusCode()));
            }
        }

        assertThat(changing).hasSizeGreaterThan(300);
        assertThat(fooled).isEmpty();
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .as("the person is still logged in")
                .isEqualTo(200);
    }

    @Test
    void everyServletIsWalked() {
        var mapped = servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .toList();

        assertThat(mapped)
                .containsExactlyInAnyOrder(
                        "/", // controllers and files
                        "/engine-rest/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/welcome/*");
    }

    private static HttpResponse<String> ask(RunningHouse house, String path) {
        var words = path.split(" ");
        return house.send(house.request(words[0], concrete(words[1]), words[0].equals("GET") ? null : "{}"));
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return Set.of(401, 403).contains(answer.statusCode());
    }

    private static String concrete(String path) {
        return path.replace("{}", "1").replace("**", "1");
    }

    /** {@code **} covers the rest, {@code *} one step, as the first word every method. */
    private static boolean covers(String named, String path) {
        var wanted = named.split(" ");
        var asked = path.split(" ");
        var pattern = wanted[1].replace("{}", "\\{}").replace("/**", "(/.*)?").replaceAll("(?<!\\.)\\*", "[^/]+");
        return (wanted[0].equals("*") || wanted[0].equals(asked[0]))
                && asked[1].replaceAll("/$", "").matches(pattern.replaceAll("/$", ""));
    }

    private Set<String> paths() {
        var paths = new TreeSet<String>();
        controllers.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            var all = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
            info.getPatternValues()
                    .forEach(pattern -> all.forEach(method -> paths.add(method + " " + simple(pattern))));
        }));
        files.forEach(mapping ->
                mapping.getHandlerMap().keySet().forEach(pattern -> paths.add("GET " + simple("/" + pattern))));
        walk("/engine-rest", CamundaRestResources.getResourceClasses().stream(), paths);
        walk("/camunda/api/engine", new EngineRestApplication(), paths);
        walk("/camunda/api/admin", new AdminApplication(), paths);
        walk("/camunda/api/cockpit", new CockpitApplication(), paths);
        walk("/camunda/api/tasklist", new TasklistApplication(), paths);
        walk("/camunda/api/welcome", new WelcomeApplication(), paths);
        for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            paths.add("GET /camunda/app/%s/default/".formatted(app));
        }
        paths.add("GET /camunda/app/admin/default/setup/");
        return paths;
    }

    private static String simple(String pattern) {
        return pattern.replaceAll("//+", "/").replaceAll("\\{\\*[^}]+}", "**").replaceAll("\\{[^}]+}", "{}");
    }

    private static void walk(String prefix, Application application, Set<String> paths) {
        walk(prefix, application.getClasses().stream(), paths);
    }

    private static void walk(String prefix, Stream<Class<?>> resources, Set<String> paths) {
        resources
                .filter(resource -> find(resource, Path.class).isPresent())
                .forEach(resource -> walk(
                        join(prefix, find(resource, Path.class).orElseThrow().value()),
                        resource,
                        paths,
                        new HashSet<>()));
    }

    /** A method with a path and no HTTP method leads on to another resource. */
    private static void walk(String prefix, Class<?> resource, Set<String> paths, Set<Class<?>> above) {
        if (!above.add(resource)) {
            return;
        }
        for (var method : resource.getMethods()) {
            var path = find(method, Path.class).map(Path::value);
            var verb = verbOf(method);
            if (verb.isPresent()) {
                paths.add(verb.get() + " " + simple(join(prefix, path.orElse(""))));
            } else if (path.isPresent()) {
                walk(join(prefix, path.get()), method.getReturnType(), paths, new HashSet<>(above));
            }
        }
    }

    private static Optional<String> verbOf(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null && !verb.value().equals("OPTIONS"))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> find(Method method, Class<A> type) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> find(Class<?> resource, Class<A> type) {
        return family(resource)
                .map(one -> one.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    /** Annotations stand at the interface as often as at the class. */
    private static Stream<Method> declarations(Method method) {
        return family(method.getDeclaringClass()).flatMap(one -> {
            try {
                return Stream.of(one.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException notThere) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> family(Class<?> resource) {
        var all = new ArrayList<Class<?>>();
        for (Class<?> one = resource; one != null; one = one.getSuperclass()) {
            all.add(one);
            all.addAll(List.of(one.getInterfaces()));
        }
        return all.stream();
    }

    private static String join(String prefix, String path) {
        return (prefix + "/" + path).replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
    }
}
