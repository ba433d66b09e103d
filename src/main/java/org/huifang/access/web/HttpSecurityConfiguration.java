package org.huifang.access.web;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.huifang.access.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Every path is authenticated or explicitly public. The webapps bring their own login and CSRF guard. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    /** Whole paths, whichever servlet serves them: the engine brings servlets of its own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineApi(HttpSecurity http, ApiLogin login, IdentityService identities) throws Exception {
        return login.on(http.securityMatcher("/engine-rest/**"))
                .authorizeHttpRequests(requests -> {
                    EngineDoors.guard(requests);
                    requests.anyRequest().denyAll();
                })
                .addFilterAfter(new EngineCaller(identities), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiLogin login) throws Exception {
        return login.on(http.securityMatcher("/api/**", "/actuator/**", "/sandbox/**"))
                .authorizeHttpRequests(requests -> {
                    // The first that matches counts.
                    open(requests);
                    work(requests);
                    house(requests);
                    watch(requests);
                    cases(requests);
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** Without a login, because it checks its callers itself or tells nothing; the rest of the actuator is for administrators. */
    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .hasAnyAuthority(Group.MONITORING.id(), Group.ADMINS.id())
                .requestMatchers("/actuator/**")
                .hasAuthority(Group.ADMINS.id())
                .requestMatchers(HttpMethod.POST, "/sandbox/**") // checks the worker's token itself
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/sandbox/tracking/**") // and so here
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/webhooks/*") // checks the provider's signature itself
                .permitAll()
                .requestMatchers("/api/openapi/**")
                .permitAll();
    }

    /** What external systems do for a case. */
    private static void work(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/complaints/*/parcel-facts/refresh")
                .hasAnyAuthority(Group.workers())
                .requestMatchers(
                        "/api/outbound-messages/**",
                        "/api/payouts/**",
                        "/api/complaints/*/waybill",
                        "/api/complaints/*/parcel-facts/**")
                .hasAuthority(Group.WORKERS.id());
    }

    /** What the house decides and looks at. */
    private static void house(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/api/dossiers/**", "/api/anchors/**")
                .hasAnyAuthority(Group.readersOfDossiers())
                .requestMatchers(HttpMethod.GET, "/api/privacy/**")
                .hasAnyAuthority(Group.readersOfRequests())
                .requestMatchers("/api/privacy/**")
                .hasAnyAuthority(Group.keepersOfData())
                .requestMatchers("/api/sla/**", "/api/triage/**")
                .hasAnyAuthority(Group.PROCESS_OWNERS.id(), Group.ADMINS.id())
                .requestMatchers(HttpMethod.POST, "/api/deliveries")
                .hasAuthority(Group.CHANNELS.id())
                .requestMatchers("/api/follow-ups/planning/**", "/api/follow-ups/capacity/**")
                .hasAnyAuthority(Group.TEAM_LEADS.id(), Group.PROCESS_OWNERS.id(), Group.ADMINS.id())
                .requestMatchers(HttpMethod.GET, "/api/surveys/**", "/api/knowledge/**")
                .hasAnyAuthority(Group.staff())
                .requestMatchers("/api/staff/**", "/api/complaints/*/handover")
                .hasAnyAuthority(Group.leads())
                .requestMatchers("/api/case-search/**")
                .hasAnyAuthority(Group.readersOfDossiers());
        figures(requests);
    }

    /** What figures are made of, and who looks at them. */
    private static void figures(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/api/reports/**")
                .hasAnyAuthority(Group.overseers())
                .requestMatchers("/api/reports/**")
                .hasAnyAuthority(Group.leads())
                .requestMatchers("/api/insight/parcels/**")
                .hasAnyAuthority(Group.channelsAnd(Group.PROCESS_OWNERS.id(), Group.ADMINS.id()))
                .requestMatchers("/api/insight/exclusions/*", "/api/insight/analyses/*/customers.csv")
                .hasAnyAuthority(Group.leads())
                .requestMatchers(HttpMethod.GET, "/api/insight/**")
                .hasAnyAuthority(Group.overseers());
    }

    /** Warnings and what is done about them. */
    private static void watch(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/api/warnings/**", "/api/known-events/**", "/api/improvements/**")
                .hasAnyAuthority(Group.staff())
                .requestMatchers(HttpMethod.POST, "/api/improvements")
                .hasAnyAuthority(Group.overseers())
                .requestMatchers("/api/warnings/**", "/api/known-events/**", "/api/improvements/**")
                .hasAnyAuthority(Group.deciders());
    }

    private static void cases(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/complaints/*/updates", "/api/complaints/*/merge", "/api/complaints/*/split")
                .hasAnyAuthority(Group.workers())
                .requestMatchers("/api/complaints/*/appeal")
                .hasAnyAuthority(Group.CUSTOMER_SERVICE.id(), Group.TEAM_LEADS.id())
                .requestMatchers("/api/complaints/import", "/api/complaints/imports/**")
                .hasAnyAuthority(Group.channelsAnd(Group.CUSTOMER_SERVICE.id(), Group.TEAM_LEADS.id()))
                .requestMatchers(HttpMethod.POST, "/api/complaints/**")
                .hasAnyAuthority(Group.CHANNELS.id(), Group.CUSTOMER_SERVICE.id(), Group.TEAM_LEADS.id())
                .requestMatchers(HttpMethod.GET, "/api/complaints/**", "/sandbox/**")
                .hasAnyAuthority(Group.readersOfCases());
    }

    @Bean
    @Order(3)
    SecurityFilterChain webapps(HttpSecurity http, EngineLogin logins, ProcessEngine engine, Headers headers)
            throws Exception {
        headers.ofWebapps(http);
        return http.securityMatcher("/camunda/**")
                .addFilterBefore(new TasklistLogin(logins, engine.getName()), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    EngineDoors.guardWebapps(requests, SingleResultAuthorizationManager.permitAll());
                    requests.anyRequest().permitAll(); // their own filters ask for the login and for the application
                })
                .csrf(csrf -> csrf.disable()) // they have their own guard
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(Refusals.NOT_YOUR_ROLE)
                        .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .securityContext(HttpSecurityConfiguration::forThisRequestOnly)
                .build();
    }

    /** Pages of a case, shown inside Tasklist's forms. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, EngineLogin logins, ProcessEngine engine, Headers headers)
            throws Exception {
        headers.ofStaffPages(http);
        return http.authenticationProvider(logins)
                .addFilterBefore(new TasklistLogin(logins, engine.getName()), BasicAuthenticationFilter.class)
                // Without a challenge: the browser would ask for a password of its own on top of Tasklist's login page.
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.LOG_IN_FIRST))
                .authorizeHttpRequests(requests -> {
                    // The first that matches counts.
                    pagesOfCases(requests);
                    pagesOfTheHouse(requests);
                    requests.anyRequest().denyAll();
                })
                .requestCache(cache -> cache.disable())
                .securityContext(HttpSecurityConfiguration::forThisRequestOnly)
                .build();
    }

    /** What everybody may see, and what is about a case. */
    private static void pagesOfCases(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/", "/error", "/style/**", "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/privacy-requests/**")
                .hasAnyAuthority(Group.readersOfRequests())
                .requestMatchers("/desk/handover")
                .hasAnyAuthority(Group.leads())
                .requestMatchers(HttpMethod.POST, "/cases/**", "/callbacks/**", "/messages/**")
                .hasAnyAuthority(Group.workers())
                .requestMatchers("/cases/**", "/messages/**", "/callbacks/**")
                .hasAnyAuthority(Group.readersOfCases())
                .requestMatchers("/case-search", "/case-search/**")
                .hasAnyAuthority(Group.readersOfDossiers())
                .requestMatchers(HttpMethod.GET, "/dossiers/**")
                .hasAnyAuthority(Group.readersOfDossiers())
                .requestMatchers("/quarantine/**")
                .hasAnyAuthority(Group.quarantineReaders());
    }

    /** What the house decides and looks at. */
    private static void pagesOfTheHouse(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/clock-changes/**")
                .hasAnyAuthority(Group.PROCESS_OWNERS.id(), Group.AUDITORS.id(), Group.ADMINS.id())
                .requestMatchers(HttpMethod.GET, "/reports/**")
                .hasAnyAuthority(Group.overseers())
                .requestMatchers("/reports/**", "/people/trainings", "/people/trainings/starts", "/people/stars")
                .hasAnyAuthority(Group.leads())
                .requestMatchers(HttpMethod.GET, "/people", "/people/agents/*")
                .hasAnyAuthority(Group.leads())
                .requestMatchers(HttpMethod.GET, "/people/mine")
                .hasAnyAuthority(Group.workers())
                .requestMatchers(HttpMethod.GET, "/reviews")
                .hasAnyAuthority(Group.readersOfDossiers())
                .requestMatchers(HttpMethod.GET, "/reviews/*") // an agent finds none but those of their own work
                .hasAnyAuthority(Group.readersOfCases())
                .requestMatchers(HttpMethod.GET, "/insight/warnings/**", "/improvements/**")
                .hasAnyAuthority(Group.staff())
                .requestMatchers(HttpMethod.POST, "/improvements")
                .hasAnyAuthority(Group.overseers())
                .requestMatchers(HttpMethod.POST, "/insight/warnings/**", "/improvements/**")
                .hasAnyAuthority(Group.deciders());
    }

    /**
     * The session keeps who is logged in to the webapps, and nothing else does: what Spring would keep beside it outlives the
     * logout there, and the groups of that moment with it. No policy of sessions is set, since each has Spring keep it.
     */
    private static void forThisRequestOnly(SecurityContextConfigurer<HttpSecurity> context) {
        context.securityContextRepository(new RequestAttributeSecurityContextRepository());
    }
}
