package org.huifang.access.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.huifang.access.Group;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which doors of the engine's API are open to whom; what is not named here is for administrators. Behind a door the engine's
 * authorizations decide about the single thing, but several of its commands ask for none, and others let whoever may do a
 * task change any variable of its process.
 */
public final class EngineDoors {

    /** The API has two addresses, and the webapps a copy of it. */
    private static final List<String> HOUSES =
            List.of("/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*");

    /** What runs, ran and is deployed; the engine shows of it what the caller's group was granted. */
    private static final List<String> RUNNING = List.of(
            "process-instance",
            "execution",
            "incident",
            "job",
            "job-definition",
            "external-task",
            "event-subscription",
            "batch",
            "deployment",
            "decision-definition",
            "decision-requirements-definition");

    private final AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests;

    private EngineDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        this.requests = requests;
    }

    static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var doors = new EngineDoors(requests);
        doors.closeToAll();
        doors.openToStaff();
        doors.openToWorkers();
        doors.openToDoersOfTasks();
        doors.openToOverseers();
        requests.requestMatchers(in("/**")).hasAuthority(Group.ADMINS.id());
    }

    /**
     * Whatever way people log in: nobody may set the engine up anew, and its API has the same doors here as elsewhere.
     *
     * @param loginOf who may reach the webapps' own addresses
     */
    public static void guardWebapps(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AuthorizationManager<RequestAuthorizationContext> loginOf) {
        requests.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                .denyAll()
                .requestMatchers(GET, "/camunda/api/engine/engine/", "/camunda/api/engine/engine")
                .permitAll()
                .requestMatchers("/camunda/api/engine/engine/*/identity/password-policy")
                .permitAll();
        guard(requests);
        requests.requestMatchers(
                        GET, "/camunda/api/*/plugin/*/static/**", "/camunda/api/admin/plugin/license/*/check-key")
                .access(loginOf)
                .requestMatchers("/camunda/api/admin/auth/**", "/camunda/api/welcome/**")
                .access(loginOf)
                .requestMatchers("/camunda/api/admin/**")
                .hasAuthority(Group.ADMINS.id())
                .requestMatchers("/camunda/api/cockpit/**")
                .hasAnyAuthority(Group.overseers())
                .requestMatchers("/camunda/api/tasklist/**")
                .hasAnyAuthority(Group.doersOfTasks())
                .requestMatchers("/camunda/api/**")
                .denyAll();
    }

    /** Free text and files belong into our tables, where they can be erased; the engine has neither checks nor a use for them. */
    private void closeToAll() {
        for (var texts : List.of("comment", "attachment")) {
            for (var owner : List.of("/task/*/", "/process-instance/*/")) {
                requests.requestMatchers(POST, in(owner + texts + "/**"))
                        .denyAll()
                        .requestMatchers(PUT, in(owner + texts + "/**"))
                        .denyAll()
                        .requestMatchers(DELETE, in(owner + texts + "/**"))
                        .denyAll();
            }
        }
    }

    /** Their own account, and what Tasklist shows. */
    private void openToStaff() {
        requests.requestMatchers(GET, in("/user", "/user/count", "/user/*/profile", "/group", "/group/count"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(PUT, in("/user/*/profile", "/user/*/credentials"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(GET, in("/identity/**", "/authorization/check", "/version"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(POST, in("/identity/password-policy"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(
                        GET, in("/task/**", "/filter/**", "/process-definition/**", "/history/user-operation/**"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(POST, in("/task", "/task/count", "/filter/*/list", "/filter/*/count"))
                .hasAnyAuthority(Group.staff())
                .requestMatchers(POST, in("/filter/*/singleResult", "/variable-instance", "/variable-instance/count"))
                .hasAnyAuthority(Group.staff());
    }

    private void openToWorkers() {
        requests.requestMatchers(POST, in("/external-task/fetchAndLock", "/external-task/*/*"))
                .hasAnyAuthority(Group.WORKERS.id(), Group.ADMINS.id());
    }

    /** What a form submits is checked against the form; variables beside it, errors and skipped steps have no door. */
    private void openToDoersOfTasks() {
        for (var deed : List.of("claim", "unclaim", "complete", "submit-form")) {
            requests.requestMatchers(POST, in("/task/*/" + deed)).hasAnyAuthority(Group.doersOfTasks());
        }
        requests.requestMatchers(POST, in("/process-definition/*/submit-form", "/process-definition/key/*/submit-form"))
                .hasAnyAuthority(Group.doersOfTasks())
                .requestMatchers(POST, in("/task/*/assignee", "/task/*/identity-links/**"))
                .hasAnyAuthority(Group.overseersOfTasks());
    }

    private void openToOverseers() {
        for (var resource : RUNNING) {
            requests.requestMatchers(GET, in("/" + resource + "/**"))
                    .hasAnyAuthority(Group.overseers())
                    .requestMatchers(POST, in("/" + resource, "/" + resource + "/count"))
                    .hasAnyAuthority(Group.overseers());
        }
        requests.requestMatchers(GET, in("/history/**", "/variable-instance/**"))
                .hasAnyAuthority(Group.overseers())
                .requestMatchers(POST, in("/history/*", "/history/*/count"))
                .hasAnyAuthority(Group.overseers())
                .requestMatchers(POST, in("/deployment/create", "/deployment/*/redeploy"))
                .hasAnyAuthority(Group.PROCESS_OWNERS.id(), Group.ADMINS.id());
    }

    private static String[] in(String... doors) {
        return HOUSES.stream()
                .flatMap(house -> Stream.of(doors).map(door -> house + door))
                .toArray(String[]::new);
    }
}
