package org.belfry.tasks.callback;

import java.net.URI;
import org.belfry.webhooks.Callback.Method;
import org.jspecify.annotations.Nullable;

/**
 * What to do when something happens.
 *
 * @param url http or https, without credentials
 * @param format of the body, null with a GET, which has none
 */
public record CallbackTerms(
    CallbackEvent event, URI url, Method method, @Nullable PayloadFormat format) {}
