package org.huifang.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Pages for customers, who have no login: what opens them is a signed link, or a number with its code, and each form carries a
 * signed pass. There is no cookie that a foreign page could make use of, so there is no token against that either.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

    static final String[] PAGES = {
        "/s/**", "/k/**", "/o/**", "/c/**", "/d/**", "/complain", "/status", "/improvements/published"
    };

    @Bean
    @Order(1)
    SecurityFilterChain pagesOfCustomers(HttpSecurity http, Headers headers) throws Exception {
        headers.ofCustomerPages(http);
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.METHOD_NOT_ALLOWED)))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(more -> more.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }
}
