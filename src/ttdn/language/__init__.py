"""How officials write time and duties (*ngôn ngữ văn bản*): phrases to typed values and back."""
