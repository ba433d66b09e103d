package org.huifang.access.openid;

import org.camunda.bpm.engine.ProcessEngine;
import org.huifang.access.web.EngineDoors;
import org.huifang.access.web.Headers;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * People log in at an OpenID Connect provider. Spring Security alone does it: Camunda's own starter for this takes people
 * and groups from whoever is logged in at the moment, and cases are shared out among people who are not (ADR 29).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "huifang.access.login", havingValue = "OPENID")
class OpenIdConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain webappsByProvider(
            HttpSecurity http,
            Headers headers,
            ProcessEngine engine,
            Vouched vouched,
            AccessSettings settings,
            ObjectProvider<ClientRegistrationRepository> provider)
            throws Exception {
        if (provider.getIfAvailable() == null) {
            throw new CannotStart(
                    "With huifang.access.login=OPENID the settings spring.security.oauth2.client must name the provider.");
        }
        var paths = PathPatternRequestMatcher.withDefaults();
        headers.ofWebapps(http);
        return http.securityMatcher("/camunda/**", "/oauth2/**", "/login/**")
                .oauth2Login(login -> login.userInfoEndpoint(
                                user -> user.oidcUserService(new ProviderLogin(vouched, settings)))
                        .defaultSuccessUrl("/camunda/app/tasklist/" + engine.getName() + "/"))
                .logout(logout -> logout.logoutRequestMatcher(
                                paths.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/camunda/api/admin/auth/user/*/login/*")
                            .denyAll();
                    EngineDoors.guardWebapps(requests, AuthenticatedAuthorizationManager.authenticated());
                    requests.requestMatchers("/camunda/app/**").authenticated();
                    requests.requestMatchers(HttpMethod.GET, "/camunda/**").permitAll();
                    requests.anyRequest().denyAll();
                })
                .addFilterAfter(new WebappLogin(engine.getName()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable()) // the webapps have their own guard
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths.matcher("/camunda/api/**")))
                .build();
    }
}
