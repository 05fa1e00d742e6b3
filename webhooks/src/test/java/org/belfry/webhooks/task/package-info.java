@NullMarked
package org.belfry.webhooks.task;

import org.jspecify.annotations.NullMarked;
