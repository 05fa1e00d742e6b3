package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.InEarnest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A first start without demo mode: nobody can sign in before the operator says how. */
@ExtendWith(Equipment.class)
class SetUpIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Map<String, String> NO_DEMO = Map.of("belfry.demo", "false");

  private static final Pattern LINK =
      Pattern.compile("http\\S*/belfry/v1/setup\\?token=\\S*[A-Za-z0-9_-]");

  @Test
  void thereIsNoDefaultPasswordAndTheLinkWorksOnce() {
    try (Belfry belfry = Belfry.start(Database.H2, NO_DEMO)) {
      assertThat(signIn(belfry, "admin", "admin").status()).isEqualTo(401);
      assertThat(signIn(belfry, "alice", "alice").status()).isEqualTo(401);
      assertThat(belfry.hub("demo-alice").get("/topics").status()).isEqualTo(401);

      Matcher link = LINK.matcher(belfry.output());
      assertThat(link.find()).as(belfry.output()).isTrue();
      aBrowserSetsThePassword(URI.create(link.group()), "correct horse battery staple");

      signIn(belfry, "admin", "correct horse battery staple").expect(200);
      belfry.kill();
      belfry.restart();
      assertThat(belfry.output().split(LINK.pattern(), -1)).as("one link only").hasSize(2);
      belfry.stop();

      BelfryProcess inDemoMode = DemoModeIT.start(belfry, Database.H2, "true");
      assertThat(inDemoMode.exitStatus()).isEqualTo(1);
      assertThat(inDemoMode.output()).contains("Leave belfry.demo out");
      aLostPasswordIsReplaced(belfry.directory());
    }
  }

  /** With the headers that browsers send: pages that name no referrer are of the origin null. */
  private static void aBrowserSetsThePassword(URI link, String password) {
    Http browser = Http.at(link).with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    Http inForm = browser.with("Origin", "null").with("Sec-Fetch-Site", "same-origin");
    String fields = "password=" + password.replace(' ', '+');

    Answer page = browser.get("").expect(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains("<form method=\"post\">", "name=\"password\"")
        .doesNotContainIgnoringCase("sign in");
    inForm.post("", "password=short", FORM).expect(422);
    Answer done = inForm.post("", fields, FORM).expect(200);
    inForm.post("", fields, FORM).expect(404);
    browser.get("").expect(404);

    assertThat(done.header("Content-Type")).startsWith("text/html");
    Matcher next = Pattern.compile("<a href=\"([^\"]+)\">What to do next").matcher(done.text());
    assertThat(next.find()).as(done.text()).isTrue();
    Answer front = Http.at(link.resolve(next.group(1))).get("").expect(200);
    assertThat(front.header("Content-Type")).startsWith("text/html");
    assertThat(front.text()).contains("href=\"docs/\"");
  }

  private static void aLostPasswordIsReplaced(Path directory) {
    Map<String, String> settings = Map.of("belfry.demo", "false", "belfry.admin.recovery", "true");
    String before = output(directory);
    try (Belfry belfry = Belfry.start(Database.H2, directory, settings)) {
      Http admin =
          belfry
              .api("none")
              .with("Authorization", Http.basic("admin", "correct horse battery staple"));
      String token =
          admin
              .post("/tokens", "{\"name\": \"old\", \"scopes\": [\"data/full\"]}")
              .expect(201)
              .string("/token");
      belfry.api(token).get("/me").expect(200);

      Matcher link = LINK.matcher(belfry.output().substring(before.length()));
      assertThat(link.find()).isTrue();
      String password = "{\"password\": \"another horse battery staple\"}";
      Http setUp = Http.at(belfry.url());
      setUp.post(link.group(), password).expect(200);
      setUp.post(link.group(), password).expect(404);

      signIn(belfry, "admin", "another horse battery staple").expect(200);
      signIn(belfry, "admin", "correct horse battery staple").expect(401);
      belfry.api(token).get("/me").expect(401);
    }
  }

  private static String output(Path directory) {
    try {
      return Files.readString(directory.resolve("belfry.log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void thePasswordCanBeConfigured(InEarnest earnest) {
    Belfry belfry = earnest.belfry();

    signIn(belfry, "admin", InEarnest.PASSWORD).expect(200);
    signIn(belfry, "admin", "admin").expect(401);
    assertThat(LINK.matcher(belfry.output()).find()).isFalse();
  }

  private static Answer signIn(Belfry belfry, String user, String password) {
    return belfry.api("none").with("Authorization", Http.basic(user, password)).get("/users");
  }
}
