package org.belfry.web.front;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.version.Version;

/** The page at the root: it leads to what there is, and tells what to do first. */
@WebServlet("")
public class FrontPage extends HttpServlet {
  private static final String PAGE = read("front.html");
  private static final String DEMO = read("demo.html");
  private static final String PRODUCTION = read("production.html");

  /** A variable of the shell: the page does not know by which name it was found. */
  private static final String ROOT = "$BELFRY";

  @Inject private DemoMode demoMode;
  @Inject private Version version;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-cache");
    response.getWriter().write(page(demoMode.on(), version));
  }

  static String page(boolean demo, Version version) {
    return PAGE.replace("{version}", version.text())
        .replace("{first-steps}", demo ? DEMO : PRODUCTION)
        .replace("{publish}", FirstSteps.publish(ROOT))
        .replace("{look}", FirstSteps.look(ROOT));
  }

  private static String read(String name) {
    try (InputStream stream = FrontPage.class.getResourceAsStream(name)) {
      byte[] page = Objects.requireNonNull(stream, name).readAllBytes();
      return new String(page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
