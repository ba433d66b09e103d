package org.huifang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes the token against other sites before a page is written. The token may need a session, and a session a cookie; a long page
 * is on its way before its first form is reached, and then it is too late for either. Pages are told by what their handlers return,
 * so that none can be forgotten; files and data take no token, nor does anybody who is not logged in.
 */
@Configuration(proxyBeanMethods = false)
class SessionBeforePage implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<Class<?>> PAGES = Set.of(String.class, ModelAndView.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() != null
                && handler instanceof HandlerMethod method
                && writesPage(method)
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        return true;
    }

    private static boolean writesPage(HandlerMethod handler) {
        return PAGES.contains(handler.getMethod().getReturnType())
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }
}
