package org.chancery.procedures;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assertj.core.api.Assertions;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ProcedurePagesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Procedures procedures;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void theListSearchesInBothLanguagesAndKeepsItsStateInTheAddress() throws Exception {
        web.perform(get("/procedures").param("q", "hop phap hoa").param("lang", "vi"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hợp pháp hóa lãnh sự giấy tờ, tài liệu"),
                                containsString("value=\"hop phap hoa\""))));
        web.perform(get("/procedures")
                        .param("channel", "online")
                        .param("page", "2")
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("channel=online&amp;page=1"),
                                containsString("From secondary sources"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "99999999999", "x", "2 OR 1=1"})
    void aPageNumberThatCannotBeReadIsTheFirstPage(String page) throws Exception {
        web.perform(get("/procedures").param("page", page)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyProcedureHasItsPage(String lang) throws Exception {
        for (ProcedureVersion version :
                procedures.search(ProcedureSearch.of(null, 1, 100)).items()) {
            String page = web.perform(get("/procedures/{code}", version.code()).param("lang", lang))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            Assertions.assertThat(page)
                    .as(version.code())
                    .contains("lang=\"" + lang + "\"", version.code())
                    .doesNotContain("??", "{0}", "null");
            Assertions.assertThat(page.contains("/apply/" + version.code()))
                    .as("%s can be applied for", version.code())
                    .isEqualTo(version.open());
        }
    }

    @Test
    void whatIsNotVerifiedIsShownAsSuch() throws Exception {
        web.perform(get("/procedures/CHN-NG09-08").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Not verified"),
                                containsString("From secondary sources"),
                                containsString("10\u00a0USD"),
                                containsString("vietnamembassy-romania.org"))));
        web.perform(get("/procedures/HIS-NG02-01").param("lang", "vi"))
                .andExpect(content()
                        .string(allOf(containsString("Không còn áp dụng"), not(containsString("/apply/HIS-NG02-01")))));
    }

    @Test
    void proceduresAreListedByTopic() throws Exception {
        web.perform(get("/procedures/topics/g08-ng11").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Nationality"), containsString("12 procedures"))));
    }

    @Test
    void programsSearchTheCatalogue() throws Exception {
        web.perform(get("/api/procedures")
                        .param("q", "hợp pháp hoá")
                        .param("lang", "en")
                        .param("size", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.total").value(greaterThan(2)))
                .andExpect(jsonPath("$.items[0].code").value("BNG-270817-HP"))
                .andExpect(jsonPath("$.items[0].name")
                        .value("Consular legalisation of foreign documents for use in Viet Nam"));
        web.perform(get("/api/procedures/chn-ng07-11").param("lang", "vi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Đăng ký khai sinh"))
                .andExpect(jsonPath("$.fee.lines[0].amount").value(5))
                .andExpect(jsonPath("$.fee.lines[0].basis").value("Thông tư 264/2016/TT-BTC"))
                .andExpect(jsonPath("$.form").value("birth-registration"));
        web.perform(get("/api/procedures/CHN-NG07-11/form"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.$schema").value("https://json-schema.org/draft/2020-12/schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "size=0", "size=101", "lang=fr", "page=-5&size=1000000"})
    void parametersOutOfRangeAreRefused(String parameters) throws Exception {
        web.perform(get("/api/procedures?" + parameters)).andExpect(status().isBadRequest());
    }
}
