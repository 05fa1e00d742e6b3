package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.webhooks.listing.ListedTopic;
import org.belfry.webhooks.listing.Page;
import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class TopicViewTest {
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final Instant CREATED = Instant.parse("2018-04-17T10:04:46.375123Z");
  private static final Instant UPDATED = Instant.parse("2018-04-17T10:12:58Z");

  @Test
  void aTopicInACollection() {
    ListedTopic topic = new ListedTopic(TOPIC, "AccountCreated", "Accounts", CREATED, UPDATED);
    Page<ListedTopic> page = Page.counted(0, 1, 2, List.of(topic));
    Map<String, Link> links = PageLinks.of(page, Printed.URIS.topics(), Map.of());
    assertThat(
            Printed.json(
                CollectionView.of(
                    Profile.TOPICS,
                    "topics",
                    page,
                    links,
                    each -> TopicView.of(each, Printed.URIS))))
        .isEqualTo(
            """
            {
                "_profile": "https://api.apiture.com/schemas/notifications/topics/v1.0.0/profile.json",
                "start": 0,
                "limit": 1,
                "count": 2,
                "name": "topics",
                "_links": {
                    "self": {
                        "href": "https://belfry.example/notifications/topics?start=0&limit=1"
                    },
                    "first": {
                        "href": "https://belfry.example/notifications/topics?start=0&limit=1"
                    },
                    "next": {
                        "href": "https://belfry.example/notifications/topics?start=1&limit=1"
                    },
                    "last": {
                        "href": "https://belfry.example/notifications/topics?start=1&limit=1"
                    },
                    "collection": {
                        "href": "https://belfry.example/notifications/topics"
                    }
                },
                "_embedded": {
                    "items": [
                        {
                            "_id": "ef967d9f-8bf5-412e-ba31-7d9047cb96b4",
                            "_profile": "https://api.apiture.com/schemas/notifications/topic/v1.0.0/profile.json",
                            "createdAt": "2018-04-17T10:04:46.375Z",
                            "updatedAt": "2018-04-17T10:12:58.000Z",
                            "name": "AccountCreated",
                            "domain": "Accounts",
                            "_links": {
                                "self": {
                                    "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                                },
                                "apiture:notifications": {
                                    "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4/notifications"
                                },
                                "apiture:subscriptions": {
                                    "href": "https://belfry.example/notifications/subscriptions?topic=ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                                }
                            }
                        }
                    ]
                }
            }""");
  }
}
