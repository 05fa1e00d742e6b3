@NullMarked
package org.belfry.webhooks.topic;

import org.jspecify.annotations.NullMarked;
