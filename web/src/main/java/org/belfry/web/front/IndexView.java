package org.belfry.web.front;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belfry.platform.version.Version;

/** What there is, and which version. */
@JsonbPropertyOrder({"name", "version", "links"})
public record IndexView(
    String name, String version, @JsonbProperty("_links") Map<String, Link> links) {
  /** Everywhere but for metrics and health, which are there if the server has these parts. */
  static final List<IndexEntry> PLACES =
      List.of(
          new IndexEntry("self", "/belfry/v1", "Belfry's own API"),
          new IndexEntry("describedby", "/belfry/v1/openapi.json", "Its description, as OpenAPI"),
          new IndexEntry("docs", "/docs/", "All APIs, to read and to try"),
          new IndexEntry("health", "/health", "Whether Belfry is well"),
          new IndexEntry("ready", "/health/ready", "Whether Belfry can work"),
          new IndexEntry("metrics", "/metrics", "Figures for Prometheus"),
          new IndexEntry("hub", "/notifications/apiDoc", "The hub dialect; needs an API key"),
          new IndexEntry("mywork", "/rest/mywork/1/application.wadl", "The mywork dialect"),
          new IndexEntry("spark", "/v1/openapi.json", "The spark dialect"),
          new IndexEntry("inbox", "/api/openapi.json", "The inbox dialect"),
          new IndexEntry(
              "marketplace", "/api/marketplace/v2/openapi.json", "The marketplace dialect"));

  /** Where something is. */
  @JsonbPropertyOrder({"href", "title"})
  public record Link(String href, String title) {}

  /**
   * @param root what paths are appended to; it does not end in a slash
   */
  static IndexView at(String root, Version version) {
    Map<String, Link> links = new LinkedHashMap<>();
    PLACES.forEach(
        place -> links.put(place.relation(), new Link(root + place.path(), place.title())));
    return new IndexView("Belfry", version.text(), links);
  }
}
