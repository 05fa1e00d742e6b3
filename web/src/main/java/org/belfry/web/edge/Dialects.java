package org.belfry.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ApplicationPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.web.HubApplication;
import org.belfry.web.InboxApplication;
import org.belfry.web.MarketplaceApplication;
import org.belfry.web.Mywork1Application;
import org.belfry.web.MyworkLatestApplication;
import org.belfry.web.MyworkRootApplication;
import org.belfry.web.NativeApplication;
import org.belfry.web.SparkApplication;

/** Which dialect owns which address. */
public final class Dialects {
  /** The longest first, as some are within others. */
  private static final List<String> ROOTS =
      Stream.of(
              HubApplication.class,
              InboxApplication.class,
              MarketplaceApplication.class,
              Mywork1Application.class,
              MyworkLatestApplication.class,
              MyworkRootApplication.class,
              NativeApplication.class,
              SparkApplication.class)
          .map(application -> application.getAnnotation(ApplicationPath.class).value())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private Dialects() {}

  /** Where the dialect begins that owns the path of a request; empty if none does. */
  public static Optional<String> root(HttpServletRequest request) {
    return root(request.getContextPath(), request.getRequestURI());
  }

  /**
   * @param context path of the web application, empty at the root of the server
   * @param path raw, as the client sent it
   */
  static Optional<String> root(String context, String path) {
    return ROOTS.stream()
        .filter(
            root -> {
              String whole = context + root;
              return path.equals(whole)
                  || path.startsWith(whole + "/")
                  || path.startsWith(whole + ";");
            })
        .findFirst();
  }
}
