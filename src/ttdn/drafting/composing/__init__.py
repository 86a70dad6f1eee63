"""From a draft to a plan file and its review page (*soạn kế hoạch*)."""
