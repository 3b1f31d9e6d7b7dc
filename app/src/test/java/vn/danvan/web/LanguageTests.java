package vn.danvan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Visitor;

@DanvanTest
class LanguageTests {

    private static final Pattern ENGLISH = Pattern.compile("href=\"(/language\\?to=en[^\"]*)\"");

    @Autowired
    MockMvcTester mvc;

    @Test
    void switchingTheLanguageKeepsEveryPartOfTheFilter() throws Exception {
        Visitor visitor = new Visitor(mvc);
        visitor.signIn("chuyenvien.tinh", "danvan-minhhoa-2021");
        URI list = URI.create("/tasks/list?year=2021&q=h%E1%BB%99i%20%26%20%C4%91o%C3%A0n&sort=STATE");
        Matcher link = ENGLISH.matcher(visitor.get(list).getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        assertThat(visitor.get(URI.create(link.group(1).replace("&amp;", "&")))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(list.toString());
    }
}
