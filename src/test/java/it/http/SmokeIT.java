package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Does the application answer? */
@RunAsClient
class SmokeIT extends ContainerTest {

    @ArquillianResource
    private URL home;

    @Test
    void the_home_page_is_there_in_chinese_whatever_the_locale_of_the_server() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(home.toString())).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>首页，薪火</title>");
    }
}
