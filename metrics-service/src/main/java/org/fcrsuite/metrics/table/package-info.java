/** Tables that pages show and files hold: what people read and what programs read come from the same cells. */
package org.fcrsuite.metrics.table;
