package org.chancery.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.catalina.startup.Tomcat;

/** The same Tomcat with one servlet that returns kept bytes: the fastest that this house could ever answer. */
final class BareServer {
    private BareServer() {}

    /** @param arguments folder of Tomcat; then pairs of path and file */
    public static void main(String... arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        Map<String, byte[]> pages = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            pages.put(arguments[i], Files.readAllBytes(Path.of(arguments[i + 1])));
        }
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", arguments[0]);
        Tomcat.addServlet(context, "kept", new Kept(pages));
        context.addServletMappingDecoded("/*", "kept");
        tomcat.start();
        System.out.println("ready at http://localhost:" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    /** Bytes by path. */
    static final class Kept extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Map<String, byte[]> pages;

        Kept(Map<String, byte[]> pages) {
            this.pages = pages;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] page = pages.get(request.getRequestURI());
            if (page == null) {
                page = new byte[0];
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
