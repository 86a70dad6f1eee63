"""What a plan is (*mô hình*): frozen values without input or output."""
