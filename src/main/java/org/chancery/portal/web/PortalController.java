package org.chancery.portal.web;

import org.chancery.platform.PublicPage;
import org.chancery.procedures.Procedures;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Home and the pages about the site itself. */
@Controller
class PortalController {
    private final Procedures procedures;
    private final Addresses addresses;

    PortalController(Procedures procedures, Addresses addresses) {
        this.procedures = procedures;
        this.addresses = addresses;
    }

    @PublicPage
    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("topics", procedures.topics());
        return "portal/home";
    }

    @PublicPage
    @GetMapping("/about")
    String about() {
        return "portal/about";
    }

    @PublicPage
    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @PublicPage
    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /track\nDisallow: /apply\nSitemap: "
                + addresses.sitemap() + "\n";
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses
                .all()
                .forEach(address -> xml.append("  <url><loc>").append(address).append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
