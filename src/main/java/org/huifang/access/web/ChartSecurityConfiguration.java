package org.huifang.access.web;

import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.huifang.access.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Pages with charts: the only ones of ours that run scripts, and those are files of ours. */
@Configuration(proxyBeanMethods = false)
class ChartSecurityConfiguration {

    private static final RequestMatcher CHARTS = path("/insight", "/insight/**", "/webjars/echarts/**", "/script/**");

    /** For all staff, and without a script. */
    private static final RequestMatcher WARNINGS = path("/insight/warnings", "/insight/warnings/**");

    private static RequestMatcher path(String... paths) {
        return RequestMatchers.anyOf(Arrays.stream(paths)
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toArray(RequestMatcher[]::new));
    }

    @Bean
    @Order(3)
    SecurityFilterChain chartPages(HttpSecurity http, EngineLogin logins, ProcessEngine engine, Headers headers)
            throws Exception {
        headers.ofChartPages(http);
        return http.securityMatcher(RequestMatchers.allOf(CHARTS, RequestMatchers.not(WARNINGS)))
                .authenticationProvider(logins)
                .addFilterBefore(new TasklistLogin(logins, engine.getName()), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.LOG_IN_FIRST))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/insight/analysis/customers.csv")
                                .hasAnyAuthority(Group.leads())
                                .requestMatchers(HttpMethod.GET)
                                .hasAnyAuthority(Group.overseers())
                                .anyRequest()
                                .denyAll())
                .requestCache(cache -> cache.disable())
                // The session keeps who is logged in to the webapps, and nothing else does.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .build();
    }
}
