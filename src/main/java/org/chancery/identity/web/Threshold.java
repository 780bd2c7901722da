package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where nobody signed in: people are led to the sign-in page and back, programs get problem details. */
class Threshold implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"status\":401,\"title\":\"Unauthorized\",\"code\":\"identity.sign-in-needed\"}");
        } else if (path.startsWith("/desk")
                || path.startsWith("/account")
                || path.startsWith("/admin")
                || path.equals("/reauthenticate")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = request.getMethod().equals("GET") ? path + query : "/desk";
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
