package org.belfry.system;

import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class StoryIT {
  private final Belfry belfry;
  private final Endpoints endpoints;

  StoryIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    this.endpoints = endpoints;
  }

  @Test
  void aPublishedMessageArrivesSignedAndIsThenReceived() {
    Story.play(belfry.url(), endpoints.open());
  }
}
