package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class ErrorViewTest {
  private static final UUID ID = UUID.fromString("0399abed-fd3d-4830-a88b-30f38b8a365c");
  private static final Instant CREATED = Instant.parse("2018-04-17T10:04:46.375123Z");

  @Test
  void anErrorWithItsCauses() {
    Problem problem =
        new Problem(
            422,
            "invalidRequest",
            "The request has 1 faults.",
            "Mend each of the nested errors.",
            Map.of("faults", 1, "values", List.of("a", "b")),
            List.of(InvalidField.missing("name")));
    String printed =
        Printed.json(ErrorView.response(ID.toString(), problem, CREATED, Printed.URIS));
    assertThat(printed.replaceAll("(\"errors\": \\[\\s*\\{\\s*\"_id\": )\"[^\"]*\"", "$1\"…\""))
        .isEqualTo(
            """
            {
                "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                "_error": {
                    "_id": "0399abed-fd3d-4830-a88b-30f38b8a365c",
                    "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                    "message": "The request has 1 faults.",
                    "statusCode": 422,
                    "type": "invalidRequest",
                    "attributes": {
                        "faults": 1,
                        "values": [
                            "a",
                            "b"
                        ]
                    },
                    "remediation": "Mend each of the nested errors.",
                    "occurredAt": "2018-04-17T10:04:46.375Z",
                    "_links": {
                        "describedby": {
                            "href": "https://belfry.example/notifications/apiDoc#/components/schemas/error"
                        }
                    },
                    "_embedded": {
                        "errors": [
                            {
                                "_id": "…",
                                "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                                "message": "name is required, but it is missing.",
                                "statusCode": 422,
                                "type": "fieldRequired",
                                "attributes": {
                                    "field": "name"
                                },
                                "remediation": "Add name to the request.",
                                "occurredAt": "2018-04-17T10:04:46.375Z",
                                "_links": {
                                    "describedby": {
                                        "href": "https://belfry.example/notifications/apiDoc#/components/schemas/error"
                                    }
                                },
                                "_embedded": {
                                    "errors": [
                                    ]
                                }
                            }
                        ]
                    }
                }
            }""");
  }
}
