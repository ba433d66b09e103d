package org.huifang.access.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.huifang.access.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what with customers' files. Channels say what they know and read nothing; people decide by their rank. */
@Configuration(proxyBeanMethods = false)
class CustomerSecurityConfiguration {

    private static final String CUSTOMER = "/api/customers/*";

    @Bean
    @Order(1)
    SecurityFilterChain customerApi(HttpSecurity http, ApiLogin login) throws Exception {
        return login.on(http.securityMatcher("/api/customers/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(POST, "/api/customers/import")
                        .hasAnyAuthority(Group.channelsAnd(Group.leads()))
                        .requestMatchers(GET, "/api/customers/imports/**")
                        .hasAnyAuthority(Group.channelsAnd(Group.leads()))
                        .requestMatchers(PUT, CUSTOMER)
                        .hasAnyAuthority(Group.channelsAnd(Group.leads()))
                        .requestMatchers(PATCH, CUSTOMER)
                        .hasAnyAuthority(Group.channelsAnd(Group.workers()))
                        .requestMatchers(PUT, CUSTOMER + "/consents/*")
                        .hasAnyAuthority(Group.channelsAnd(Group.workers()))
                        .requestMatchers(PUT, CUSTOMER + "/vulnerability")
                        .hasAnyAuthority(Group.workers())
                        .requestMatchers(PUT, CUSTOMER + "/type", CUSTOMER + "/manager", CUSTOMER + "/risk/override")
                        .hasAnyAuthority(Group.leads())
                        .requestMatchers(DELETE, CUSTOMER + "/type", CUSTOMER + "/risk/override")
                        .hasAnyAuthority(Group.leads())
                        .requestMatchers(POST, CUSTOMER + "/risk")
                        .hasAnyAuthority(Group.leads())
                        .requestMatchers(POST, CUSTOMER + "/erasure", CUSTOMER + "/data-copy")
                        .hasAnyAuthority(Group.channelsAnd(Group.workers()))
                        .requestMatchers(GET, CUSTOMER + "/data-copy")
                        .hasAnyAuthority(Group.keepersOfData())
                        .requestMatchers(CUSTOMER + "/prompts", CUSTOMER + "/prompts/*")
                        .hasAnyAuthority(Group.channelsAnd(Group.workers()))
                        .requestMatchers(GET, CUSTOMER, CUSTOMER + "/*")
                        .hasAnyAuthority(Group.readersOfCases())
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
