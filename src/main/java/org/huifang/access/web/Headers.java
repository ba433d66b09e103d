package org.huifang.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** The headers that tell browsers what not to do with our answers; a policy for each kind of page. */
@Component
public class Headers {

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final long A_YEAR = 31_536_000;

    private final boolean encrypted;

    Headers(@Value("${huifang.public-address}") String publicAddress) {
        this.encrypted = publicAddress.startsWith("https:");
    }

    /** Data, which no browser is to run or to show in a frame. */
    void ofData(HttpSecurity http) throws Exception {
        http.headers(headers -> policy(common(headers), "default-src 'none'; frame-ancestors 'none'"));
    }

    /** Pages of staff, shown in a tab beside Tasklist's forms. */
    void ofStaffPages(HttpSecurity http) throws Exception {
        http.headers(headers -> policy(
                common(headers).frameOptions(frame -> frame.sameOrigin()),
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'self'"));
    }

    /** Pages with charts: scripts that are files of ours, and nothing written into a page. */
    void ofChartPages(HttpSecurity http) throws Exception {
        http.headers(headers -> policy(
                common(headers),
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'"));
    }

    /** Pages of customers, whose address is the key to them. */
    void ofCustomerPages(HttpSecurity http) throws Exception {
        http.headers(headers -> policy(
                common(headers).referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)),
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
    }

    /** The webapps set their own policy and caching ({@code camunda.bpm.webapp.header-security}). */
    public void ofWebapps(HttpSecurity http) throws Exception {
        http.headers(headers ->
                common(headers).frameOptions(frame -> frame.sameOrigin()).cacheControl(cache -> cache.disable()));
    }

    private HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICES))
                .httpStrictTransportSecurity(transport -> {
                    if (encrypted) {
                        transport.maxAgeInSeconds(A_YEAR).requestMatcher(AnyRequestMatcher.INSTANCE);
                    } else {
                        transport.disable();
                    }
                });
    }

    private static void policy(HeadersConfigurer<HttpSecurity> headers, String directives) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(directives));
    }
}
