@NullMarked
package org.belfry.webhooks.callback;

import org.jspecify.annotations.NullMarked;
