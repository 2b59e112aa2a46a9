/** The rules of asking: values in, values out, nothing but Java. */
package org.fcrsuite.survey.domain;
